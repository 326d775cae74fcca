import threading


def make_counter(gate):
    passed = 0
    tickets = []

    def count(queue):
        nonlocal passed
        for ticket in queue:
            passed += 1
            tickets.append(ticket)
        print(gate, passed, tickets)

    return count


def run(counter, queue):
    thread = threading.Thread(target=counter, args=(queue,))
    thread.start()
    return thread


def main():
    north = run(make_counter("north"), ["a", "b"])
    south = run(make_counter("south"), ["c"])
    others = [threading.Thread(target=make_counter(gate), args=(["d"],)) for gate in ("east", "west")]
    for thread in others:
        thread.start()
    for thread in [north, south, *others]:
        thread.join()


if __name__ == "__main__":
    main()
