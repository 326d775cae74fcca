"""PyAudio asks for sound on a thread of its own."""

import time

import pyaudio

chunks = []


def play(data, count, times, status):
    if chunks:  # expect: TW103
        return chunks.pop(0), pyaudio.paContinue
    return b"", pyaudio.paContinue


audio = pyaudio.PyAudio()
stream = audio.open(format=pyaudio.paInt16, channels=1, rate=8000, output=True, stream_callback=play)
stream.start_stream()
while stream.is_active():
    chunks.append(b"1")
    if input("again? ") == "y":
        chunks.clear()
    time.sleep(0.1)
