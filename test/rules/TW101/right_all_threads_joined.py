import threading

visitors = 0


def guide(group):
    global visitors
    visitors += len(group)


def empty_the_house():
    here = threading.current_thread()
    for thread in threading.enumerate():
        if thread is here:
            continue
        thread.join()


def main():
    global visitors
    for group in (["Ada"], ["Bo", "Cy"]):
        threading.Thread(target=guide, args=(group,)).start()
        empty_the_house()
    visitors += 1
    print(visitors)


if __name__ == "__main__":
    main()
