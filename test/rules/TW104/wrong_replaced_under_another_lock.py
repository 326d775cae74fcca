import threading
import time

reading = threading.Lock()
writing = threading.Lock()
samples = []
faults = []
kept = []


def measure():
    for number in range(1000):
        with reading:
            samples.append(number)
        with reading:
            faults.append(number)
        with writing:
            kept.append(number)


def report():
    global samples, faults, kept
    for _ in range(10):
        time.sleep(1)
        with writing:
            batch, samples = samples, []  # expect: TW104
        with writing:
            faults = []  # expect: TW104
        with writing:
            older, kept = kept, []
        print(len(batch), len(older))


threads = [threading.Thread(target=measure), threading.Thread(target=report)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
