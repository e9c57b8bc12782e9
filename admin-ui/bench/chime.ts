/**
 * Two soft notes for a finished token. Silent where the browser has no sound or the person has not used the page yet.
 */
export function chime(): void {
  try {
    const audio = new AudioContext();
    const at = audio.currentTime;
    for (const [index, pitch] of [659.25, 880].entries()) note(audio, pitch, at + index * 0.16);
    setTimeout(() => void audio.close(), 1_200);
  } catch {
    // No sound device: the green lane shows the same.
  }
}

function note(audio: AudioContext, pitch: number, at: number): void {
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.12, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.5);
  tone.connect(loudness).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 0.55);
}
