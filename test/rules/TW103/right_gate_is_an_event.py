"""A picture is developed only while no other one is: an event says whether one is, and the thread clears it at its end."""
import threading
import time


class Darkroom:
    def __init__(self):
        self.at_work = threading.Event()
        self.washing = False
        self.chemicals = None
        self.developed = 0

    def on_picture(self, picture):
        if not self.at_work.is_set():
            self.at_work.set()
            self.begin(picture)

    def on_towel(self, towel):
        if not self.washing:
            self.washing = True
            self.begin_washing(towel)

    def begin(self, picture):
        threading.Thread(target=self.develop, args=(picture,), daemon=True).start()

    def begin_washing(self, towel):
        threading.Thread(target=self.wash, args=(towel,), daemon=True).start()

    def develop(self, picture):
        if self.chemicals is None:
            self.chemicals = [picture]
        self.developed += 1
        time.sleep(1)
        self.at_work.clear()

    def wash(self, towel):
        self.last = towel
        self.washed = getattr(self, "washed", 0) + 1
        self.washing = False


darkroom = Darkroom()
while True:
    darkroom.on_picture(input())
    darkroom.on_towel("green")
