import threading


class Meter:
    def __init__(self, rooms):
        self.used = {"total": 0, **{room: 0 for room in rooms}}

    def sample(self, read):
        while True:
            for room in self.used:
                self.used[room] += read(room)  # expect: TW102

    def reset(self):
        self.used["total"] = 0


def main():
    meter = Meter(["hall", "kitchen"])
    threading.Thread(target=meter.sample, args=(len,), daemon=True).start()
    while input("r resets the total ") == "r":
        meter.reset()


if __name__ == "__main__":
    main()
