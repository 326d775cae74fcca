import threading

ticks = 0


class Every(threading.Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)


def tick():
    global ticks
    ticks += 1  # expect: TW101


def main():
    a, b = Every(1, tick), Every(2, tick)
    a.start()
    b.start()
    try:
        input()
    finally:
        a.cancel()
        b.cancel()
    print(ticks)


if __name__ == "__main__":
    main()
