import threading

votes: dict[str, list] = {}
ballot = threading.Lock()


def ask(question, juror):
    with ballot:
        votes.setdefault(question, []).append(juror)


def count(question):
    with ballot:
        return [juror(question) for juror in votes[question]]  # expect: TW411


def yes(question):
    print("yes to", question)
    return 1


ask("guilty", yes)
clerks = [threading.Thread(target=count, args=("guilty",)) for _ in range(2)]
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
