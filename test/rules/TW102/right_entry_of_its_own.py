import threading
import time


class Lane:
    def __init__(self):
        self.cars = 0


LANES = {"left": Lane(), "middle": Lane(), "right": Lane()}


def count(name, cars):
    for _ in cars:
        time.sleep(1)
        LANES[name].cars += 1


def main(traffic):
    counters = [threading.Thread(target=count, args=(name, traffic[name])) for name in LANES]
    for counter in counters:
        counter.start()
    for counter in counters:
        counter.join()
    for name, lane in LANES.items():
        print(name, lane.cars)


if __name__ == "__main__":
    main({"left": ["a"], "middle": [], "right": ["b", "c"]})
