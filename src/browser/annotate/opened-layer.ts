/** Under this name a layer waits on the device for the page that lays it on a text. */
export const layerDraft = 'opened-layer';
