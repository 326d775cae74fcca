from supervisor import Supervisor
from supervisor.workers import Importer

supervisor = Supervisor(Importer("/srv/inbox"))
supervisor.watch(times=10)
