def make_job(name):
    return name
