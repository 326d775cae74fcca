from jobs import runner


def job():
    print("a job")


runner.add(job)
runner.add(job)
runner.run_all()
