import threading

printer = threading.Semaphore(1)


def page(text):
    with printer:
        print(text)


def letter(lines):
    with printer:
        for line in lines:
            page(line)  # expect: TW402


thread = threading.Thread(target=letter, args=(["Dear", "all"],))
thread.start()
thread.join()
