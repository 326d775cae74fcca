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
        self.examiner.count += len(self.student)  # expect: TW102


def make(line):
    return Examiner(line.strip())


def work(examiner, students):
    for student in students:
        exam = Exam(examiner, student)
        exam.hold()


def main():
    examiner = make("Ann\n")
    threads = [threading.Thread(target=work, args=(examiner, ("Eve", "Fay"))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(examiner.count)


main()
