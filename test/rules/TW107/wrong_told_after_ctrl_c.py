import threading
import time

counts = {}


def work(name):
    while True:
        for step in range(100):
            counts[f"{name} {step}"] = step
            time.sleep(1)


def serve():
    threads = [threading.Thread(target=work, args=(name,), daemon=True) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main():
    try:
        serve()
    except KeyboardInterrupt:
        for name, count in counts.items():  # expect: TW107
            print(name, count)


main()
