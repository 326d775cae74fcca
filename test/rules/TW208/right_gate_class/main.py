from gate import Gate
from jobs import read_jobs, run_job


def main():
    gate = Gate(10)
    for job in read_jobs("jobs.txt"):
        gate.launch(run_job, job)
    gate.wait()


main()
