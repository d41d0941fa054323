/** A button that opens the browser's own choice of a file. */
export const FileButton = ({
  label,
  accept,
  primary = false,
  onFile,
}: {
  label: string;
  accept: string;
  primary?: boolean;
  onFile: (file: File) => void;
}) => (
  <label class={primary ? 'button file primary' : 'button file'}>
    {label}
    <input
      type="file"
      accept={accept}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file) onFile(file);
        // So that the same file, once mended, can be chosen again.
        currentTarget.value = '';
      }}
    />
  </label>
);
