// A picture as it comes from a camera, made fit to be sent: turned upright, smaller, a JPEG.
const sideMax = 1600; // pixels
const quality = 0.85;
const previewSide = 320;

/** Draws a file's picture, upright and smaller, into `canvas`; fails where it is none that the browser can read. */
export async function draw(file, canvas) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const share = Math.min(1, sideMax / Math.max(picture.width, picture.height));
  canvas.width = Math.max(1, Math.round(picture.width * share));
  canvas.height = Math.max(1, Math.round(picture.height * share));
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#fff'; // a JPEG is never transparent
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
}

/** Makes what is drawn there no larger than a preview: the whole of twelve is more than a phone has room for. */
export function shrink(canvas) {
  const share = Math.min(1, previewSide / Math.max(canvas.width, canvas.height));
  const whole = document.createElement('canvas');
  [whole.width, whole.height] = [canvas.width, canvas.height];
  whole.getContext('2d').drawImage(canvas, 0, 0);
  canvas.width = Math.max(1, Math.round(whole.width * share));
  canvas.height = Math.max(1, Math.round(whole.height * share));
  canvas.getContext('2d').drawImage(whole, 0, 0, canvas.width, canvas.height);
  whole.width = 0; // its memory is given back at once
}

/** What is drawn there, as the bytes of a JPEG. */
export function jpegOf(canvas) {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality);
  });
}
