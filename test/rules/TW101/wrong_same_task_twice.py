import threading

tickets = 100


def sell():
    global tickets
    tickets -= 1  # expect: TW101


def watch():
    print(tickets)


def main():
    threads = [threading.Thread(target=task) for task in (sell, watch, sell)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
