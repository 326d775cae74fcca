import threading


class Race:
    @property
    def start(self):
        print("they are off")

    @property
    def join(self):
        print("one more")


race = Race()
race.start
race.join
thread = threading.Thread(target=print)
thread.start()
thread.join()
