import threading

from pipeline import consume, produce
from shared import Shared


def main():
    shared = Shared()
    latch = threading.Lock()
    producer = threading.Thread(target=produce, args=(shared, latch))
    consumer = threading.Thread(target=consume, kwargs={"mutex": latch, "box": shared})
    producer.start()
    consumer.start()
    with latch:
        shared.total += 1
    producer.join()
    consumer.join()
    shared.total += 1
    print(shared.total)


if __name__ == "__main__":
    main()
