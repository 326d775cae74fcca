import threading

tickets = 100


def sell():
    global tickets
    tickets -= 1  # expect: TW101


def watch():
    print(tickets)


def main():
    threads = []
    for _ in range(7):
        for task in (sell, watch):
            thread = threading.Thread(target=task)
            thread.start()
            threads.append(thread)
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
