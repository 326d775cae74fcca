import queue
import threading


class Playback(threading.Thread):
    def __init__(self, jobs):
        super().__init__(daemon=True)
        self.jobs = jobs
        self.voices = []

    def attach(self, voice):
        self.voices.append(voice)

    def run(self):
        while True:
            try:
                print(self.jobs.get(timeout=2))
            except queue.Empty:
                continue
            for voice in self.voices:
                voice.cache.clear()


class Voice:
    """The playback thread knows a voice only once it has been attached, and by then it is complete."""

    playback = None

    def __init__(self, name):
        self.name = name
        if Voice.playback is None:
            Voice.playback = Playback(queue.Queue())
            Voice.playback.start()
        self.cache = {}

    def init(self):
        Voice.playback.attach(self)


voice = Voice("anna")
voice.init()
Voice.playback.jobs.put("hello")
