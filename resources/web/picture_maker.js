// A picture as it comes from a camera, made fit to be sent: turned upright, smaller, a JPEG.
const sideMax = 1600; // pixels
const quality = 0.85;

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

/** What is drawn there, as the bytes of a JPEG. */
export function jpegOf(canvas) {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality);
  });
}
