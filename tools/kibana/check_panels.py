"""Checks the charts in a file of `naba kibana --write FILE` against the Lens models of PyPI kb-dashboard-core (Python 3.12+).

    python3 -m venv .venv && .venv/bin/pip install kb-dashboard-core==0.4.1
    .venv/bin/python tools/kibana/check_panels.py FILE

Prints what does not fit and ends with 1, or prints how many charts fit.
"""

import json
import sys

from kb_dashboard_core.panels.charts.view import KbnLensPanel
from pydantic import ValidationError

fitting, misfits = 0, 0
with open(sys.argv[1], encoding='utf-8') as file:
    for line in file:
        saved = json.loads(line)
        for panel in json.loads(saved['attributes'].get('panelsJSON', '[]')):
            if panel['type'] != 'lens':
                continue
            try:
                KbnLensPanel.model_validate_json(json.dumps(panel))
                fitting += 1
            except ValidationError as error:
                misfits += 1
                print(f'{saved["id"]}, {panel["embeddableConfig"]["title"]}: {error}')
print(f'{fitting} charts fit, {misfits} do not')
sys.exit(1 if misfits else 0)
