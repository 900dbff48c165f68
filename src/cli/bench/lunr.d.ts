/** The part of lunr that `bench-search` uses; lunr has no types of its own. */
declare module 'lunr' {
  interface Builder {
    ref(field: string): void;
    field(name: string): void;
    add(document: object): void;
  }
  interface Index {
    search(query: string): { ref: string; score: number }[];
  }
  function lunr(configure: (builder: Builder) => void): Index;
  namespace lunr {
    const Index: { load(serialized: object): Index };
  }
  export default lunr;
}
