import threading
import time


class Agenda:
    """Appointments by number; a thread of its own says which comes next."""

    def __init__(self):
        self.dates = {}
        self.closed = threading.Event()
        self.speaker = threading.Thread(target=self.speak)
        self.speaker.start()

    def speak(self):
        while not self.closed.wait(1.0):
            if self.dates:
                print(self.next_one(), self.loudest(), self.long_ones())

    def next_one(self):
        return min(self.dates.values(), key=lambda date: date["when"])  # expect: TW107

    def loudest(self):
        return max(self.dates, key=self.volume)  # expect: TW107

    def long_ones(self):
        return list(filter(self.volume, self.dates))  # expect: TW107

    def volume(self, number):
        return len(str(number))

    def put(self, number, when):
        self.dates[number] = {"when": when}

    def close(self):
        self.closed.set()
        self.speaker.join()


def main():
    agenda = Agenda()
    for number in range(500):
        agenda.put(number, time.time() + number)
    agenda.close()


main()
