import threading


def make_counter(gate):
    passed = 0

    def count(queue):
        nonlocal passed
        for _ in queue:
            passed += 1  # expect: TW101
        print(gate, passed)

    return count


def main():
    counter = make_counter("north")
    left = threading.Thread(target=counter, args=(["a", "b"],))
    right = threading.Thread(target=counter, args=(["c"],))
    left.start()
    right.start()
    left.join()
    right.join()


if __name__ == "__main__":
    main()
