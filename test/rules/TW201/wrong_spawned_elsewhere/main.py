import queue

import workers


def main():
    inbox = queue.Queue()
    started = workers.start_all(inbox)
    for number in range(20):
        inbox.put(f"mail {number}")
    for _ in started:
        inbox.put(None)
    print(f"{len(started)} senders, 20 mails")


if __name__ == "__main__":
    main()
