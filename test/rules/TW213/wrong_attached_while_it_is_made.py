import threading
import time


class Playback(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.voices = []

    def attach(self, voice):
        self.voices.append(voice)

    def run(self):
        while True:
            time.sleep(1)
            for voice in self.voices:
                voice.cache.clear()


class Voice:
    """The playback thread knows the voice before it is complete."""

    playback = None

    def __init__(self, name):
        self.name = name
        if Voice.playback is None:
            Voice.playback = Playback()
            Voice.playback.attach(self)
            Voice.playback.start()  # expect: TW213
        self.cache = {}


voice = Voice("anna")
input("Enter ends it: ")
