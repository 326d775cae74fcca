import threading

visitors = 0


def guide(group):
    global visitors
    visitors += len(group)  # expect: TW101


def list_the_house():
    here = threading.current_thread()
    for thread in threading.enumerate():
        if thread is here:
            continue
        print(thread.name)


def main():
    global visitors
    tour = threading.Thread(target=guide, args=(["Ada", "Bo"],))
    tour.start()
    list_the_house()
    visitors += 1  # expect: TW101
    tour.join()
    print(visitors)


if __name__ == "__main__":
    main()
