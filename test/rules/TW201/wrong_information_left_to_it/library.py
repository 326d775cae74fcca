import threading


def save_poster(name):
    with open(f"{name}.jpg", "wb") as file:
        file.write(b"")


class Library:
    def __init__(self):
        self.names = []

    def add(self, name):
        self.names.append(name)
        threading.Thread(target=save_poster, args=(name,)).start()  # expect: TW201:information TW208
        return len(self.names)
