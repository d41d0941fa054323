/** Something that went wrong, in one sentence; the region is always there, so that it is read out. */
export const Problem = ({ text }: { text: string | undefined }) => (
  <div role="alert" class="alert">
    {text && <p class="problem">{text}</p>}
  </div>
);
