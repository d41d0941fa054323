/** Where work waits while the person has paused it. */
export interface Gate {
  turn(): Promise<void>;
  close(): void;
  open(): void;
}

export function newGate(): Gate {
  let opened = Promise.resolve();
  let open = () => {};
  return {
    turn: () => opened,
    close() {
      opened = new Promise((resolve) => {
        open = resolve;
      });
    },
    open: () => open(),
  };
}
