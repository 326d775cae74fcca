from PyQt6.QtCore import QRunnable, QThreadPool

saved = 0
sent = 0


def send(name):
    global sent
    print("sent", name)
    sent += 1


class Save(QRunnable):
    def __init__(self, name):
        super().__init__()
        self.name = name

    def run(self):
        global saved
        with open(self.name, "w") as out:
            out.write("saved")
        saved += 1


in_turn = QThreadPool()
in_turn.setMaxThreadCount(1)
for number in range(5):
    in_turn.start(Save(f"{number}.txt"))
in_turn.waitForDone()
saved += 1

once = QThreadPool()
once.start(lambda: send("report"))
once.waitForDone()
send("summary")
print(saved, sent)
