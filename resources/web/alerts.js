// How somebody is told what can't wait while they look elsewhere: by vibration, sound and notifications, as chosen and
// as far as the browser lets a page; and a screen that is kept on.
import { choices } from './choices.js';

const buzzMs = [120, 60, 120];
const tones = [880, 660]; // Hz, one after the other
const toneS = 0.16;
const loudness = 0.2;
const worker = '/notice_worker.js';

let audio = null;
let lock = null;

/** Why a way of being told is not to be had here: '', insecure, missing or denied. */
export function barOf(name) {
  const isThere = {
    vibrate: 'vibrate' in navigator,
    sound: 'AudioContext' in window,
    notify: 'Notification' in window && 'serviceWorker' in navigator,
    awake: 'wakeLock' in navigator,
  };
  const needsSecure = name === 'notify' || name === 'awake';
  if (needsSecure && !window.isSecureContext) return 'insecure';
  if (!isThere[name]) return 'missing';
  return name === 'notify' && Notification.permission === 'denied' ? 'denied' : '';
}

/** Chooses a way of being told, trying it out; resolves with whether it is chosen now. */
export async function chooseAlert(name, isChosen) {
  let isGranted = isChosen;
  if (isChosen && name === 'notify') isGranted = (await Notification.requestPermission()) === 'granted';
  choices.choose(name, isGranted);
  if (isGranted && name === 'vibrate') buzz();
  if (isGranted && name === 'sound') sound();
  if (isGranted && name === 'notify') await ready();
  return isGranted;
}

/** Tells of something; `about` is the same for what takes its place, and `path` where it leads. */
export function raiseAlert(words, { about, path }) {
  if (choices.has('vibrate')) buzz();
  if (choices.has('sound')) sound();
  if (choices.has('notify') && document.hidden && barOf('notify') === '') notify(words, about, path);
}

function buzz() {
  navigator.vibrate?.(buzzMs);
}

function sound() {
  audio ??= new AudioContext();
  audio.resume();
  tones.forEach((pitch, n) => {
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    const from = audio.currentTime + n * toneS;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(loudness, from);
    volume.gain.exponentialRampToValueAtTime(0.001, from + toneS);
    tone.connect(volume).connect(audio.destination);
    tone.start(from);
    tone.stop(from + toneS);
  });
}

// A phone's browser shows notifications of a worker's alone.
async function ready() {
  await navigator.serviceWorker.register(worker);
  return navigator.serviceWorker.ready;
}

async function notify(words, about, path) {
  const body = words.replace(/[\u2068\u2069]/g, '');
  const house = document.getElementById('house').textContent;
  (await ready()).showNotification(house, { body, tag: about, renotify: true, data: path });
}

// The browser lets the screen go whenever the page is hidden.
async function keepAwake() {
  const isWanted = choices.has('awake') && !document.hidden && barOf('awake') === '';
  if (isWanted === (lock !== null)) return;
  if (!isWanted) {
    lock.release();
    lock = null;
    return;
  }
  try {
    lock = await navigator.wakeLock.request('screen');
    lock.onrelease = () => (lock = null);
  } catch {
    lock = null; // a battery that is low refuses it
  }
}

choices.addEventListener('change', keepAwake);
document.addEventListener('visibilitychange', keepAwake);
keepAwake();
// A browser lets a page be heard once somebody has touched it.
document.addEventListener('pointerdown', () => choices.has('sound') && (audio ??= new AudioContext()).resume(), {
  once: true,
});
