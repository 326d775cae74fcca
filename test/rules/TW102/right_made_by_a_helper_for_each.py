import threading


class Examiner:
    def __init__(self, name):
        self.name = name
        self.count = 0


class Exam:
    def __init__(self, examiner, student):
        self.examiner = examiner
        self.student = student

    def hold(self):
        self.examiner.count += len(self.student)


def make(line):
    return Examiner(line.strip())


def work(examiner, students):
    for student in students:
        exam = Exam(examiner, student)
        exam.hold()


def main():
    examiners = [make(line) for line in ("Ann\n", "Ben\n")] + list(map(lambda line: Examiner(line), ("Cas", "Dan")))
    threads = []
    for examiner in examiners:
        # Each thread has an examiner of its own, whatever holds it later.
        thread = threading.Thread(target=work, args=(examiner, ("Eve", "Fay")))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()
    for examiner in examiners:
        print(examiner.name, examiner.count)


main()
