# Each thread has a list of its own, under the name that it was given.
import threading

done = {}


def work(name):
    for number in range(100):
        done.setdefault(name, []).append(number)
    print(name, sum(number for number in done[name]))


def main():
    threads = [threading.Thread(target=work, args=(name,)) for name in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
