/** A short tone for red alarms. Browsers allow it once somebody has touched the page. */

/** @type {AudioContext|undefined} */
let audio;

export function tone() {
  try {
    audio = audio || new AudioContext();
    if (audio.state === 'suspended') return;
    const gain = audio.createGain();
    gain.connect(audio.destination);
    gain.gain.setValueAtTime(0.15, audio.currentTime);
    gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.8);
    const wave = audio.createOscillator();
    wave.frequency.value = 880;
    wave.connect(gain);
    wave.start();
    wave.stop(audio.currentTime + 0.8);
  } catch {
    audio = undefined;
  }
}
