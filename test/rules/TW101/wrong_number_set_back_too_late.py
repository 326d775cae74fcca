"""The main thread sets the time back after the runner has begun."""
import threading
import time


def measure(number):
    begun = time.monotonic()
    time.sleep(0.01 * number)
    return time.monotonic() - begun


def race():
    best = {}

    def run(number):
        for _ in range(30):
            best[number] = min(best.get(number, 99), measure(number))  # expect: TW101

    runners = []
    for number in range(5):
        runner = threading.Thread(target=run, args=(number,))
        runners.append(runner)
        runner.start()
        best[number] = 99
    for runner in runners:
        runner.join()
    return min(best.values())


print(race())
