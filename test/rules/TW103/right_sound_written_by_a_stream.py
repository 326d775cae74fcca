"""Without a callback, PyAudio makes no thread."""

import pyaudio

chunks = []


def play():
    if chunks:
        return chunks.pop(0)
    return b""


audio = pyaudio.PyAudio()
stream = audio.open(format=pyaudio.paInt16, channels=1, rate=8000, output=True)
chunks.append(b"1")
stream.write(play())
stream.close()
