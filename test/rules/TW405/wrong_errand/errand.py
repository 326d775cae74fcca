import threading


def send_all(office):
    clerk = threading.Thread(target=office.write, args=("copy",))
    with office.desk:
        office.letters.sort()
        clerk.start()
        clerk.join()  # expect: TW405
        print(len(office.letters))
