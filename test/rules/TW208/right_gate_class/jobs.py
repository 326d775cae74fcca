import subprocess


def read_jobs(path):
    with open(path) as source:
        for line in source:
            yield line.strip()


def run_job(job):
    subprocess.run(["run-job", job], check=False)
