import threading


def log(text):
    with open("log.txt", "a") as file:
        file.write(text)


threading.Thread(target=log, args=("begun",))  # expect: TW214
