// Who acts, and what happened: without places, themes and publications, which would connect
// everybody with everybody, without groups that have no name, and without what was only planned.
CREATE VIEW actors AS
  (n:Person|Organisation|Event|Collaboration
     WHERE NOT coalesce(n.subtype, '') IN ['collective', 'community']),
  ()-[r WHERE NOT coalesce(r.status, '') IN ['planned', 'postponed', 'expected']]-();
