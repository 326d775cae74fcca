import threading


class Lesson:
    def __init__(self):
        self.started = False
        self.t = None

    def restart(self):
        if self.started:
            self.started = False
            self.t.join()
            self.begin()

    def begin(self):
        self.started = True
        self.t = threading.Thread(target=self.learn)
        self.t.start()

    def learn(self):
        if not self.started:
            self.started = False
            return
        print("more")


lesson = Lesson()
lesson.begin()
while True:
    input()
    lesson.restart()
