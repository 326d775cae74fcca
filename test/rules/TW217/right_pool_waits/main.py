from jobs import Jobs

jobs = Jobs()
jobs.add("a")
jobs.close()
