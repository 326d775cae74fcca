import concurrent.futures
import logging
import subprocess


class Deployer:
    def __init__(self, hosts):
        self.hosts = hosts

    def deploy(self, host):
        try:
            subprocess.run(["scp", "app.tar", host + ":"], check=True)
        except Exception:
            logging.error("%s failed", host)
            raise

    def deploy_all(self):
        with concurrent.futures.ThreadPoolExecutor(len(self.hosts)) as pool:
            for host in self.hosts:
                pool.submit(  # expect: TW210
                    self.deploy,
                    host,
                )
        print("all deployed")


Deployer(["alpha", "beta"]).deploy_all()
