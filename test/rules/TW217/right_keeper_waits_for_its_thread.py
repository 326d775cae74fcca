"""Whoever keeps the thread tells it and waits: by a join, by what the thread says at its end, or by its tasks."""
import queue
import threading


class Recorder(threading.Thread):
    def __init__(self, tape):
        super().__init__()
        self.tape = tape
        self.over = threading.Event()
        self.ended = threading.Event()

    def run(self):
        while not self.over.wait(0.5):
            self.tape.write("beep\n")
        self.ended.set()


class Studio:
    def __init__(self, path):
        self.tape = open(path, "w")
        self.recorder = Recorder(self.tape)
        self.recorder.start()

    def close(self):
        self.recorder.over.set()
        self.recorder.ended.wait()
        self.tape.close()


class Player(threading.Thread):
    def __init__(self, log):
        super().__init__(daemon=True)
        self.log = log
        self.songs = queue.Queue()

    def run(self):
        while True:
            song = self.songs.get()
            self.log.write(f"{song}\n")
            self.songs.task_done()


class Jukebox:
    def __init__(self, path):
        self.log = open(path, "w")
        self.player = Player(self.log)
        self.player.start()

    def stop(self):
        self.player.songs.put("last")
        self.player.songs.join()
        self.log.close()


studio = Studio("tape.txt")
jukebox = Jukebox("songs.txt")
input("Enter ends")
studio.close()
jukebox.stop()
