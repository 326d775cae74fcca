import threading


class Race:
    def __init__(self):
        self.printLock = threading.Lock()
        self.nextPlace = 1

    def finish(self, name):
        with self.printLock:
            print(name, "is in")
        self.nextPlace += 1


race = Race()
runners = [threading.Thread(target=race.finish, args=(name,)) for name in ("ann", "bob")]
for runner in runners:
    runner.start()
for runner in runners:
    runner.join()
print(race.nextPlace)
