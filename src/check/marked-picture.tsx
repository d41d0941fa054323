import { useEffect, useState } from 'preact/hooks';
import type { Box } from '../image/evidence.ts';
import { placed } from '../warning/pictures/part.tsx';

interface Props {
  file: Blob;
  name: string;
  size: { width: number; height: number } | null;
  marks: readonly Box[];
}

/** A picture with what was noticed in it marked; nothing where the browser cannot show it. */
export const MarkedPicture = ({ file, name, size, marks }: Props) => {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address === '' ? null : (
    <div class="stage">
      <img src={address} alt={name} onError={() => setAddress('')} />
      {size &&
        marks.map((mark) => <span key={Object.values(mark).join()} class="box" style={placed(mark, size)} />)}
    </div>
  );
};
