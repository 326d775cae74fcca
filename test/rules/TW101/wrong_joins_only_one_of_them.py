import threading

votes = 0


def vote():
    global votes
    votes += 1  # expect: TW101


def close_poll(voter):
    global votes
    voter.join()
    votes += 1  # expect: TW101


def main():
    voters = [threading.Thread(target=vote) for _ in range(4)]
    for voter in voters:
        voter.start()
    clerk = threading.Thread(target=close_poll, args=(voters[0],))
    clerk.start()
    for thread in [clerk, *voters]:
        thread.join()
    print(votes)


if __name__ == "__main__":
    main()
