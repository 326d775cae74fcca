import threading
import time

counts = {}
stop = threading.Event()


def work(name):
    step = 0
    while not stop.is_set():
        counts[f"{name} {step}"] = step  # expect: TW105:hint
        step += 1
        time.sleep(1)


def main():
    threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    except KeyboardInterrupt:
        stop.set()
        for thread in threads:
            thread.join()
        for name, count in counts.items():
            print(name, count)


main()
